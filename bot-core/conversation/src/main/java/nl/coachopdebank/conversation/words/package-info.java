/** Text as people type it: normal form, tokens, small typing errors. */
@NullMarked
package nl.coachopdebank.conversation.words;

import org.jspecify.annotations.NullMarked;
