/** Lays published conditions of schemes beside what a resident told. Pure; never a sum, never a yes or no. */
@NullMarked
package nl.coachopdebank.knowledge.vouchers;

import org.jspecify.annotations.NullMarked;
