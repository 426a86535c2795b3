package nl.coachopdebank.conversation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.OpeningHours;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.conversation.release.SafetyExamples;
import nl.coachopdebank.conversation.release.SafetyNet;
import nl.coachopdebank.conversation.release.Text;

/** Builds a release: {@code aRelease("r1").withFlow(...).build()}. */
final class TestRelease {
    private final String id;
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<Phrase, Text> phrases = TestContent.phrases();
    private final Map<String, Flow> zkijFlows = new HashMap<>();
    private OpeningHours hours = TestContent.hours();

    private TestRelease(String id) {
        this.id = id;
        TestFlows.all().forEach(flow -> flows.put(flow.id(), flow));
    }

    static TestRelease aRelease(String id) {
        return new TestRelease(id);
    }

    TestRelease withFlow(Flow flow) {
        flows.put(flow.id(), flow);
        return this;
    }

    TestRelease withFlowInZkij(Flow flow) {
        zkijFlows.put(flow.id(), flow);
        return this;
    }

    TestRelease withoutFlow(String flow) {
        flows.remove(flow);
        return this;
    }

    TestRelease withPhrase(Phrase phrase, Text text) {
        phrases.put(phrase, text);
        return this;
    }

    TestRelease open(OpeningHours open) {
        hours = open;
        return this;
    }

    Release build() {
        Map<String, Flow> zkij = new HashMap<>(flows);
        zkij.putAll(zkijFlows);
        return new Release(id, TestContent.places(), content(flows), Map.of("zkij", content(zkij)));
    }

    private RegionContent content(Map<String, Flow> regionFlows) {
        return new RegionContent(
                regionFlows,
                TestContent.tables(),
                TestContent.topics(),
                TestContent.schemes(),
                phrases,
                TestContent.commands(),
                TestContent.roles(),
                hours,
                TestContent.helpLines(),
                SafetyNet.of(TestContent.safety(), SafetyExamples.NONE),
                TestContent.wordLists(),
                TestSentences.sentences(),
                Map.of());
    }
}
