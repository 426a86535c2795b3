/** Bad input, bad luck and crashes: nothing lost, nothing doubled, nothing out of order. */
@NullMarked
package nl.coachopdebank.journeys.robust;

import org.jspecify.annotations.NullMarked;
