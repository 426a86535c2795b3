/** What is wrong with content, in an editor's words. */
@NullMarked
package nl.coachopdebank.content.findings;

import org.jspecify.annotations.NullMarked;
