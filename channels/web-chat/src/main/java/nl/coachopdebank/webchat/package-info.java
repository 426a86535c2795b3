/** The resident's door on the web: REST, server-sent events and a WebSocket, and the page itself. */
@NullMarked
package nl.coachopdebank.webchat;

import org.jspecify.annotations.NullMarked;
