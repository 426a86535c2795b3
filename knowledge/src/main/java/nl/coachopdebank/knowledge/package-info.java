/** What the bot can look up: the question behind a sentence, and the vouchers for what a resident told. */
@NullMarked
package nl.coachopdebank.knowledge;

import org.jspecify.annotations.NullMarked;
