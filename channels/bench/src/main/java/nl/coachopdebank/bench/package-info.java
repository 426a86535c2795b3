/** Load generator: residents who walk the self-triage over HTTP and WebSocket, and a meter beside them. */
@NullMarked
package nl.coachopdebank.bench;

import org.jspecify.annotations.NullMarked;
