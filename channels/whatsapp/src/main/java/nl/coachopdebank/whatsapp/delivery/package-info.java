/** Brings what is said to residents on WhatsApp: the pipeline's channel. */
@NullMarked
package nl.coachopdebank.whatsapp.delivery;

import org.jspecify.annotations.NullMarked;
