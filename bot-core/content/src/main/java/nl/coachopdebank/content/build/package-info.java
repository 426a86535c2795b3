/** From checked files to the content of a region. */
@NullMarked
package nl.coachopdebank.content.build;

import org.jspecify.annotations.NullMarked;
