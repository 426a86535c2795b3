package nl.coachopdebank.conversation;

import java.util.List;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.LookUp;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Scheme;

/** Shows what the voucher desk found: published conditions beside the resident's own answers, never a verdict (A5). */
final class VoucherTalk {
    private static final String SCHEME = "scheme:";
    /** Further schemes offered as buttons: a list on WhatsApp holds ten rows. */
    private static final int MOST_BUTTONS = 8;

    private final Scene scene;

    VoucherTalk(Scene scene) {
        this.scene = scene;
    }

    void show(LookUp step, List<VoucherCard> found) {
        if (found.isEmpty()) {
            scene.composer.say(step.none()).choice(Command.COACH, Phrase.LABEL_COACH);
            return;
        }
        List<VoucherCard> first = found.subList(0, Math.min(scene.settings.cardsAtOnce(), found.size()));
        List<VoucherCard> more = found.subList(first.size(), found.size());
        scene.composer.say(step.text()).sayPersonally(names(first)).cards(first);
        first.forEach(card -> scene.explained.add(card.scheme()));
        if (!more.isEmpty()) {
            scene.composer.say(Phrase.VOUCHERS_MORE);
            more.stream()
                    .limit(MOST_BUTTONS)
                    .forEach(card -> scene.composer.choice(SCHEME + card.scheme(), card.name()));
        }
        scene.composer.choice(Command.COACH, Phrase.LABEL_COACH);
    }

    /** Explains one scheme by name; it may be one that does not fit what was told. */
    void explain(String scheme) {
        if (scene.content().scheme(scheme).isEmpty()) {
            scene.composer.say(Phrase.OLD_BUTTON);
            new TopicTalk(scene).backToQuestion(true);
            return;
        }
        VoucherCard card = scene.findings.scheme();
        if (card == null && scene.findings.vouchers() == null) {
            scene.askFor(new Need(null, true, scheme, scene.facts, scene.region, scene.language));
            return;
        }
        scene.explained.add(scheme);
        if (card == null) {
            scene.content().scheme(scheme).ifPresent(found -> scene.composer.say(text(found)));
        } else {
            scene.composer.sayPersonally(text(card)).cards(List.of(card));
        }
        new TopicTalk(scene).backToQuestion(false);
    }

    /** What the catalogue says, when the desk had no card in time. */
    private String text(Scheme scheme) {
        Language language = scene.language;
        return "**" + scheme.name().in(language) + "**\n" + scheme.paysFor().in(language) + "\n"
                + scheme.amount().in(language) + "\n" + scheme.note().in(language) + "\n"
                + scheme.apply().in(language) + "\n" + scheme.decides().in(language);
    }

    private static String names(List<VoucherCard> cards) {
        StringBuilder list = new StringBuilder();
        cards.forEach(card -> list.append(list.isEmpty() ? "" : "\n")
                .append("- **")
                .append(card.name())
                .append("**: ")
                .append(card.amount()));
        return list.toString();
    }

    private static String text(VoucherCard card) {
        return "**" + card.name() + "**\n" + card.pays() + "\n" + card.amount() + "\n" + card.note() + "\n"
                + card.apply() + "\n" + card.decides();
    }
}
