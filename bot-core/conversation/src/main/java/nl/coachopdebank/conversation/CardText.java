package nl.coachopdebank.conversation;

/** A message's words for a door that draws cards: without the lists that the cards take the place of.
 *
 * @param told the resident's answers as a list; empty when the message does not repeat them
 * @param lead what stands before the cards; may be empty
 * @param close what stands after them; may be empty
 */
public record CardText(String told, String lead, String close) {}
