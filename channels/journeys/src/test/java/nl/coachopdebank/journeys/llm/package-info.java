/** The product with a language model, which does what a test tells it. */
package nl.coachopdebank.journeys.llm;
