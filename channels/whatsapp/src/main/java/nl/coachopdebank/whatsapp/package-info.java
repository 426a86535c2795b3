/** The resident's door on WhatsApp: its settings, what Meta tells us, what we send. */
@NullMarked
package nl.coachopdebank.whatsapp;

import org.jspecify.annotations.NullMarked;
