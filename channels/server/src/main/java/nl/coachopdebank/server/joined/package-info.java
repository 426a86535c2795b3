/** The pages of the doors in few files: their modules and styles, put together at the start. */
@NullMarked
package nl.coachopdebank.server.joined;

import org.jspecify.annotations.NullMarked;
