/** How inputs, states, events and hand-offs are written in the store: JSON with short names, without reflection. */
@NullMarked
package nl.coachopdebank.pipeline.codec;

import org.jspecify.annotations.NullMarked;
