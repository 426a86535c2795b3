/** What Meta's webhook tells: is it really Meta, and what happened. */
@NullMarked
package nl.coachopdebank.whatsapp.webhook;

import org.jspecify.annotations.NullMarked;
