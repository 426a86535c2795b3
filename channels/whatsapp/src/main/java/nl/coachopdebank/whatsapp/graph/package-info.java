/** What is sent through Meta's Graph API, and what became of it. */
@NullMarked
package nl.coachopdebank.whatsapp.graph;

import org.jspecify.annotations.NullMarked;
