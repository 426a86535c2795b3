/** Rules that content keeps beyond its form; each rule is one small class. */
@NullMarked
package nl.coachopdebank.content.lint;

import org.jspecify.annotations.NullMarked;
