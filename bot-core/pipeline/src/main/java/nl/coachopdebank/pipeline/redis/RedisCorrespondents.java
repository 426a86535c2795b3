package nl.coachopdebank.pipeline.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Aliases;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Correspondent;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.Mail;
import org.jspecify.annotations.Nullable;

/** Persons in Redis. All their keys carry one hash tag: a region has tens of thousands of persons, and one slot holds them. */
final class RedisCorrespondents implements Correspondents {
    private static final LuaScript CLOSE = LuaScript.of("close_mail");
    private static final LuaScript NOTE = LuaScript.of("note_person");
    private static final LuaScript RENAME = LuaScript.of("rename_person");
    private static final LuaScript FORGET = LuaScript.of("forget_person");

    /** Messages assigned by one call: Redis does nothing else meanwhile, some milliseconds. */
    private static final int BATCH = 256;

    private final RedisLink link;
    private final Duration keep;
    private final AssignMailScript assign;

    RedisCorrespondents(RedisLink link, Duration keep, Duration silence) {
        this.link = link;
        this.keep = keep;
        this.assign = new AssignMailScript(link.commands(), keep, silence);
    }

    @Override
    public CompletionStage<List<Assignment>> assign(List<Mail> mail) {
        CompletionStage<List<Assignment>> all = CompletableFuture.completedFuture(List.of());
        for (int from = 0; from < mail.size(); from += BATCH) {
            List<Mail> batch = mail.subList(from, Math.min(mail.size(), from + BATCH));
            all = all.thenCompose(
                    before -> link.call(() -> assign.run(batch)).thenApply(after -> joined(before, after)));
        }
        return all;
    }

    private static List<Assignment> joined(List<Assignment> some, List<Assignment> more) {
        List<Assignment> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    @Override
    public CompletionStage<Optional<ConversationId>> conversationOf(String key) {
        return link.call(() -> Answers.of(() -> link.commands()
                .get(Keys.correspondence(AliasHash.message(key)))
                .thenApply(known -> Optional.ofNullable(known)
                        .map(LuaScript::toText)
                        .map(text -> new ConversationId(text.substring(0, text.indexOf(' ')))))));
    }

    @Override
    public CompletionStage<Void> handled(List<String> keys) {
        if (keys.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Args args = new Args();
        keys.forEach(key -> args.add(AliasHash.message(key)));
        return run(CLOSE, args).thenAccept(known -> {});
    }

    @Override
    public CompletionStage<Optional<Correspondent>> find(ConversationId conversation) {
        return link.call(() -> Answers.of(() -> link.commands()
                .get(Keys.correspondentOf(conversation))
                .thenCompose(person -> person == null
                        ? CompletableFuture.completedFuture(Map.<String, byte[]>of())
                        : link.commands().hgetall(Keys.correspondent(LuaScript.toText(person))))
                .thenApply(RedisCorrespondents::correspondent)));
    }

    private static Optional<Correspondent> correspondent(Map<String, byte[]> fields) {
        String id = text(fields.get("id"));
        String conversation = text(fields.get("conversation"));
        if (id == null || conversation == null) {
            return Optional.empty();
        }
        return Optional.of(new Correspondent(
                id,
                text(fields.get("phone")),
                text(fields.get("userId")),
                new ConversationId(conversation),
                moment(fields.get("writtenAt")),
                moment(fields.get("noticingAt")),
                moment(fields.get("noticedAt")),
                fields.containsKey("refusesMarketing")));
    }

    @Override
    public CompletionStage<Void> signedOff(ConversationId conversation) {
        return note("c", conversation.value(), "ended", conversation.value(), "current")
                .thenAccept(noted -> {});
    }

    @Override
    public CompletionStage<Void> noticing(String person, Instant at) {
        return note("p", person, "noticingAt", String.valueOf(at.toEpochMilli()), "")
                .thenAccept(noted -> {});
    }

    @Override
    public CompletionStage<Void> notNoticed(String person) {
        return note("p", person, "noticingAt", "", "").thenAccept(noted -> {});
    }

    @Override
    public CompletionStage<Void> noticed(String person, Instant at) {
        return note("p", person, "noticedAt", String.valueOf(at.toEpochMilli()), "forward")
                .thenAccept(noted -> {});
    }

    @Override
    public CompletionStage<Boolean> link(String person, ConversationId conversation) {
        return note("p", person, "conversation", conversation.value(), "link").thenApply(noted -> noted == 1);
    }

    @Override
    public CompletionStage<Void> refusesMarketing(Aliases person, boolean refuses) {
        String alias = person.userId() == null ? AliasHash.phone(person.phone()) : AliasHash.userId(person.userId());
        return note("a", alias, "refusesMarketing", refuses ? "1" : "", "").thenAccept(noted -> {});
    }

    private CompletionStage<Long> note(String kind, String name, String field, String value, String how) {
        return run(
                NOTE,
                new Args().add(kind).add(name).add(field).add(value).add(how).add(keep.toMillis()));
    }

    @Override
    public CompletionStage<Renamed> renamed(Aliases before, Aliases after) {
        Args args = new Args()
                .add(keep.toMillis())
                .add(AliasHash.userId(before.userId()))
                .add(AliasHash.phone(before.phone()))
                .add(Objects.requireNonNullElse(after.userId(), ""))
                .add(AliasHash.userId(after.userId()))
                .add(Objects.requireNonNullElse(after.phone(), ""))
                .add(AliasHash.phone(after.phone()));
        return run(RENAME, args)
                .thenApply(result -> result == 1 ? Renamed.DONE : result == 0 ? Renamed.UNKNOWN : Renamed.CONFLICT);
    }

    @Override
    public CompletionStage<Void> forget(ConversationId conversation) {
        return run(FORGET, new Args().add(conversation.value())).thenAccept(forgotten -> {});
    }

    private CompletionStage<Long> run(LuaScript script, Args args) {
        return link.call(() -> script.number(link.commands(), Keys.CORRESPONDENTS, args));
    }

    private static @Nullable Instant moment(byte @Nullable [] millis) {
        String text = text(millis);
        return text == null ? null : Instant.ofEpochMilli(Long.parseLong(text));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
