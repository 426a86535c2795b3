package nl.coachopdebank.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.LookUp;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.words.Ordinals;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/** Shows what the voucher desk found: published conditions beside the resident's own answers, never a verdict (A5). */
final class VoucherTalk {
    private static final String SCHEME = "scheme:";
    /** Further schemes offered as buttons: a list on WhatsApp holds ten rows. */
    private static final int MOST_BUTTONS = 8;
    /** There a card is a long text, and what is said at once is two messages at most. */
    private static final int CARDS_ON_WHATSAPP = 1;

    /** Remembers how far the list was shown. */
    private static final String SHOWN = "!shown:";
    /** Remembers what was named last, in order, for "vertel meer over de tweede". */
    private static final String NAMED = "!named:";

    private final Scene scene;

    VoucherTalk(Scene scene) {
        this.scene = scene;
    }

    void show(LookUp step, List<VoucherCard> found) {
        forget();
        if (found.isEmpty()) {
            scene.composer.say(step.none()).choice(Command.COACH, Phrase.LABEL_COACH);
            return;
        }
        int most = Doors.isOnWhatsApp(scene) ? CARDS_ON_WHATSAPP : scene.settings.cardsAtOnce();
        List<VoucherCard> first = found.subList(0, Math.min(most, found.size()));
        scene.composer.say(step.text());
        sayOrigin();
        scene.composer.list(names(first)).cards(first);
        first.forEach(card -> scene.explained.add(card.scheme()));
        name(found.subList(0, Math.min(first.size() + MOST_BUTTONS, found.size())));
        if (first.size() < found.size()) {
            scene.composer.say(Phrase.VOUCHERS_MORE);
            page(found, first.size());
        }
        if (first.size() > 1) {
            String both = CompareTalk.value(first.get(0).scheme(), first.get(1).scheme());
            scene.composer.choice(both, scene.text(Phrase.LABEL_COMPARE_FIRST));
        }
        scene.composer.choice(Command.COACH, Phrase.LABEL_COACH);
    }

    /** Where the list comes from, in a region that has a calculator. */
    private void sayOrigin() {
        VoucherOrigin origin = scene.findings.more().origin();
        if (origin == null) {
            return;
        }
        LocalDate asOf = origin.asOf();
        if (asOf == null) {
            scene.composer.say(Phrase.CALCULATOR_SILENT);
        } else {
            scene.composer.say(
                    origin.complete() ? Phrase.CALCULATOR_SAYS : Phrase.CALCULATOR_PARTLY,
                    Map.of("day", asOf.getDayOfMonth() + "-" + asOf.getMonthValue() + "-" + asOf.getYear()));
        }
    }

    /** The next names of the list that was shown last. */
    void more() {
        int shown = shown();
        List<VoucherCard> found = scene.findings.vouchers();
        if (shown == 0) {
            scene.composer.say(Phrase.NO_LIST_NOW);
            new Opening(scene).goOn();
            return;
        }
        if (found == null) {
            scene.askFor(scene.voucherNeed());
            return;
        }
        if (shown < found.size()) {
            scene.composer.say(Phrase.VOUCHERS_NEXT);
            name(found.subList(shown, Math.min(shown + MOST_BUTTONS, found.size())));
            page(found, shown);
        } else {
            scene.composer.say(Phrase.VOUCHERS_ALL);
        }
        if (scene.asks()) {
            scene.composer.send();
        }
        new TopicTalk(scene).backToQuestion(false);
    }

    /** Names from this place on, each with a button for its explanation; the way to those after them. */
    private void page(List<VoucherCard> found, int from) {
        int to = Math.min(from + MOST_BUTTONS, found.size());
        List<VoucherCard> page = found.subList(from, to);
        StringBuilder list = new StringBuilder();
        page.forEach(card -> list.append(list.isEmpty() ? "- " : "\n- ").append(title(card)));
        scene.composer.list(list.toString());
        page.forEach(card -> scene.composer.choice(new Choice(SCHEME + card.scheme(), card.name(), card.status())));
        if (to < found.size()) {
            scene.composer.choice(Command.MORE, Phrase.LABEL_MORE);
        }
        forget();
        scene.path.add(SHOWN + to);
    }

    /** After a correction, when a list was shown: it can be looked at anew. */
    void sayItMayHaveChanged() {
        boolean shown = scene.path.stream().anyMatch(entry -> entry.startsWith(NAMED));
        if (shown) {
            scene.composer.say(Phrase.VOUCHERS_CHANGED).choice("flow:vouchers", scene.text(Phrase.LABEL_VOUCHERS));
        }
    }

    private void name(List<VoucherCard> cards) {
        scene.path.removeIf(entry -> entry.startsWith(NAMED));
        scene.path.add(NAMED + cards.stream().map(VoucherCard::scheme).collect(Collectors.joining(",")));
    }

    /** The schemes named last, in their order; empty when no list was shown. */
    List<String> named() {
        return scene.path.stream()
                .filter(entry -> entry.startsWith(NAMED))
                .flatMap(entry -> Stream.of(entry.substring(NAMED.length()).split(",")))
                .toList();
    }

    /**
     * "Vertel meer over de tweede" explains that one of the list named last; two may be compared, and a list tried out on
     * other answers. False when the text says something else.
     */
    boolean hears(String text) {
        List<String> named = named();
        if (new CompareTalk(scene).hears(text, named) || (!named.isEmpty() && new TrialTalk(scene).hears(text))) {
            return true;
        }
        OptionalInt place = Ordinals.in(Spelling.normal(text), named.size(), scene.asks());
        place.ifPresent(at -> explain(named.get(at)));
        return place.isPresent();
    }

    /** How many of the list were named so far; 0 when no list has more than its first cards. */
    private int shown() {
        return scene.path.stream()
                .filter(entry -> entry.startsWith(SHOWN))
                .mapToInt(entry -> Integer.parseInt(entry.substring(SHOWN.length())))
                .findFirst()
                .orElse(0);
    }

    private void forget() {
        scene.path.removeIf(entry -> entry.startsWith(SHOWN));
    }

    /** What the list offered beside the scheme that is explained now stays at hand. */
    private void offerTheOthers(String scheme) {
        if (scene.asks() || shown() == 0) {
            return;
        }
        scene.offered.stream()
                .filter(choice ->
                        choice.value().startsWith(SCHEME) || choice.value().equals(Command.MORE.value()))
                .filter(choice -> !choice.value().equals(SCHEME + scheme))
                .forEach(scene.composer::choice);
    }

    /** Explains one scheme by name; it may be one that does not fit what was told. */
    void explain(String scheme) {
        if (scene.findings.scheme() == null && scene.findings.vouchers() == null) {
            scene.askFor(new Need(null, true, scheme, scene.facts, scene.region, scene.language));
            return;
        }
        VoucherCard calculated = calculated(scheme);
        VoucherCard card = calculated == null ? scene.findings.scheme() : calculated;
        if (card == null && scene.content().scheme(scheme).isEmpty()) {
            scene.composer.say(Phrase.OLD_BUTTON);
            new TopicTalk(scene).backToQuestion(true);
            return;
        }
        Optional<String> before = explainedBefore(scheme);
        scene.explained.add(scheme);
        if (card == null) {
            scene.content().scheme(scheme).ifPresent(found -> scene.composer.say(text(found)));
        } else {
            scene.composer.list(text(card)).cards(List.of(card));
        }
        offerTheOthers(scheme);
        before.filter(other -> !scene.asks() && shown() == 0)
                .ifPresent(other ->
                        scene.composer.choice(CompareTalk.value(other, scheme), scene.text(Phrase.LABEL_COMPARE)));
        new TopicTalk(scene).backToQuestion(false);
    }

    /** The card of the region's calculator, where the list comes from there. */
    private @Nullable VoucherCard calculated(String scheme) {
        VoucherOrigin origin = scene.findings.more().origin();
        List<VoucherCard> listed = scene.findings.vouchers();
        if (origin == null || origin.asOf() == null || listed == null) {
            return null;
        }
        return listed.stream()
                .filter(card -> card.scheme().equals(scheme))
                .findFirst()
                .orElse(null);
    }

    private Optional<String> explainedBefore(String scheme) {
        return scene.explained.stream()
                .filter(other -> !other.equals(scheme))
                .filter(other -> scene.content().scheme(other).isPresent())
                .reduce((first, last) -> last);
    }

    /** What the catalogue says, when the desk had no card in time. */
    private String text(Scheme scheme) {
        Language language = scene.language;
        return words().title(scheme.name().in(language), scheme.status()) + "\n"
                + scheme.paysFor().in(language) + "\n"
                + scheme.amount().in(language) + "\n" + scheme.note().in(language) + "\n"
                + scheme.apply().in(language) + "\n" + scheme.decides().in(language);
    }

    private String names(List<VoucherCard> cards) {
        StringBuilder list = new StringBuilder();
        cards.forEach(card -> list.append(list.isEmpty() ? "- " : "\n- ")
                .append(title(card))
                .append(": ")
                .append(card.amount()));
        return list.toString();
    }

    private String text(VoucherCard card) {
        return words().whole(card);
    }

    String title(VoucherCard card) {
        return words().title(card);
    }

    private VoucherWords words() {
        return new VoucherWords(scene::text);
    }
}
