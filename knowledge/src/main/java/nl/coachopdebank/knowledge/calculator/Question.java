package nl.coachopdebank.knowledge.calculator;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import nl.coachopdebank.conversation.release.Language;

/** What a calculator is asked: answers as codes, and nothing that says whose they are. Equal ones get the same answer. */
public record Question(Map<String, String> facts, Language language) {
    public Question {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
