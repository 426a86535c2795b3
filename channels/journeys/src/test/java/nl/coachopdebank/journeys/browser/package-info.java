/** A real headless Chromium, and the two pages as a person uses them. */
@NullMarked
package nl.coachopdebank.journeys.browser;

import org.jspecify.annotations.NullMarked;
