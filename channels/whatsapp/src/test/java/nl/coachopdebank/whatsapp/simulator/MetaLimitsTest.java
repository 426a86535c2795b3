package nl.coachopdebank.whatsapp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.coachopdebank.whatsapp.Payloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The limits of the stand-in")
class MetaLimitsTest {
    @Test
    void areThoseThatWereCollected() {
        JsonNode collected = Payloads.json("limits.json").path("limits");

        ours().forEach((name, limit) ->
                assertThat(collected.path(name).longValue()).as(name).isEqualTo(limit));
    }

    private static Map<String, Long> ours() {
        return Map.ofEntries(
                limit("text.body", MetaLimits.TEXT_BODY),
                limit("interactive.header.text", MetaLimits.HEADER),
                limit("interactive.footer.text", MetaLimits.FOOTER),
                limit("interactive.button.body", MetaLimits.BUTTON_BODY),
                limit("interactive.button.count", MetaLimits.BUTTONS),
                limit("interactive.button.title", MetaLimits.BUTTON_TITLE),
                limit("interactive.button.id", MetaLimits.BUTTON_ID),
                limit("interactive.list.body", MetaLimits.LIST_BODY),
                limit("interactive.list.button", MetaLimits.LIST_BUTTON),
                limit("interactive.list.sections", MetaLimits.LIST_SECTIONS),
                limit("interactive.list.rows_total", MetaLimits.LIST_ROWS),
                limit("interactive.list.section.title", MetaLimits.SECTION_TITLE),
                limit("interactive.list.row.title", MetaLimits.ROW_TITLE),
                limit("interactive.list.row.description", MetaLimits.ROW_DESCRIPTION),
                limit("interactive.list.row.id", MetaLimits.ROW_ID),
                limit("interactive.cta_url.body", MetaLimits.LINK_BODY),
                limit("interactive.cta_url.display_text", MetaLimits.LINK_TEXT),
                limit("interactive.location_request.body", MetaLimits.REQUEST_BODY),
                limit("media.caption", MetaLimits.CAPTION),
                limit("template.body", MetaLimits.TEMPLATE_BODY),
                limit("biz_opaque_callback_data", MetaLimits.OPAQUE),
                limit("pair.burst", MetaLimits.PAIR_BURST),
                limit("pair.seconds_per_message", MetaLimits.PAIR_PAUSE.toSeconds()),
                limit("throughput.default_mps", MetaLimits.A_SECOND),
                limit("window.seconds", MetaLimits.WINDOW.toSeconds()),
                limit("typing.seconds", MetaLimits.TYPING.toSeconds()));
    }

    private static Map.Entry<String, Long> limit(String name, long limit) {
        return Map.entry(name, limit);
    }
}
