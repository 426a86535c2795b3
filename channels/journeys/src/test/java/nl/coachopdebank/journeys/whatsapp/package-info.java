/** WhatsApp from Meta's side: webhooks go in at the real address, and what became of them is read out of the store. */
package nl.coachopdebank.journeys.whatsapp;
