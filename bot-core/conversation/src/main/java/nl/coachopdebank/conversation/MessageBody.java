package nl.coachopdebank.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything of a message that does not depend on where it stands in the transcript.
 *
 * @param text Markdown limited to bold, lists, links and line breaks; a resident's text is plain
 * @param several what the button says that sends several of the choices at once; null when a choice is an answer by itself
 * @param cardText the words for a door that draws the cards; null when the text is all there is to read
 * @param personal true when it holds anything of this resident; a body that does not may be stored once for all
 */
public record MessageBody(
        String text,
        List<Choice> choices,
        @Nullable String several,
        @Nullable Progress progress,
        @Nullable String topic,
        @Nullable String flow,
        @Nullable String step,
        List<SourceLine> sources,
        List<VoucherCard> vouchers,
        @Nullable Advice advice,
        @Nullable SafetyCard safety,
        @Nullable CardText cardText,
        boolean personal) {
    public MessageBody {
        choices = List.copyOf(choices);
        sources = List.copyOf(sources);
        vouchers = List.copyOf(vouchers);
    }

    /** Bodies are looked up by content all the time; their words nearly always tell them apart. */
    @Override
    public int hashCode() {
        return 31 * text.hashCode() + choices.size();
    }

    /** A body of words only. */
    public static MessageBody ofText(String text, boolean personal) {
        return new MessageBody(
                text, List.of(), null, null, null, null, null, List.of(), List.of(), null, null, null, personal);
    }
}
