package nl.coachopdebank.knowledge.vouchers;

import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.RegionContent;

/** Whom vouchers are explained to: what they told, in which language, from which region's content. */
public record Inquiry(RegionContent content, Places places, Facts facts, Language language) {}
