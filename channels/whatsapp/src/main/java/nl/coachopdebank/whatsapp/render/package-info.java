/** What a message of the bot or a coach becomes on WhatsApp. */
@NullMarked
package nl.coachopdebank.whatsapp.render;

import org.jspecify.annotations.NullMarked;
