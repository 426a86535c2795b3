/** Asks a region's own LLO calculator, when it has one, and falls back on our own catalogue with an honest note. */
@NullMarked
package nl.coachopdebank.knowledge.calculator;

import org.jspecify.annotations.NullMarked;
