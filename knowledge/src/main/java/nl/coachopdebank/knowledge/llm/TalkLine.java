package nl.coachopdebank.knowledge.llm;

/** One line of a talk, or a question with its answer.
 *
 * @param who the role of who said it, never a name; or what was asked
 */
public record TalkLine(String who, String text) {}
