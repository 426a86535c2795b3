package nl.coachopdebank.content.lint;

import java.time.LocalDate;
import nl.coachopdebank.content.build.Shelf;
import nl.coachopdebank.content.conditions.Vocabulary;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Step;

/** The content of one region under review.
 *
 * @param shelf the files it was built from
 */
public record Subject(Shelf shelf, RegionContent content, Vocabulary vocabulary, LocalDate today) {
    Spot spot(Flow flow, Step step) {
        return shelf.spot(FileKind.FLOW, flow.id(), "steps", step.id());
    }

    Spot spot(Flow flow) {
        return shelf.spot(FileKind.FLOW, flow.id());
    }
}
