/** Opens all doors: wiring, settings, security and health. Nothing depends on it. */
@NullMarked
package nl.coachopdebank.server;

import org.jspecify.annotations.NullMarked;
