/** The pipeline's store on Redis: every key, every script, and the embedded server. */
@NullMarked
package nl.coachopdebank.pipeline.redis;

import org.jspecify.annotations.NullMarked;
