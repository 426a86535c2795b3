package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Aliases;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Mail;
import nl.coachopdebank.pipeline.NewIds;
import org.jspecify.annotations.Nullable;

/** {@code assign_mail.lua}: finds or makes the person and the conversation of each message. */
final class AssignMailScript {
    /**
     * Meta delivers a message again for up to seven days (reference: webhooks/overview, Dec 2025), and a retry may be a while on
     * its way.
     */
    private static final Duration REMEMBERED = Duration.ofDays(8);

    private static final LuaScript SCRIPT = LuaScript.of("assign_mail");
    private static final int EACH = 5;

    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final Duration keep;
    private final Duration silence;

    AssignMailScript(RedisClusterAsyncCommands<String, byte[]> redis, Duration keep, Duration silence) {
        this.redis = redis;
        this.keep = keep;
        this.silence = silence;
    }

    CompletionStage<List<Assignment>> run(List<Mail> mail) {
        Args args = new Args().add(keep.toMillis()).add(REMEMBERED.toMillis()).add(silence.toMillis());
        mail.forEach(one -> add(args, one));
        return SCRIPT.list(redis, Keys.CORRESPONDENTS, args).thenApply(AssignMailScript::assignments);
    }

    private static void add(Args args, Mail mail) {
        Aliases from = mail.from();
        args.add(AliasHash.message(mail.key()))
                .add(Objects.requireNonNullElse(from.phone(), ""))
                .add(Objects.requireNonNullElse(from.userId(), ""))
                .add(Objects.requireNonNullElse(from.parentUserId(), ""))
                .add(AliasHash.phone(from.phone()))
                .add(AliasHash.userId(from.userId()))
                .add(AliasHash.parentUserId(from.parentUserId()))
                .add(mail.sentAt().toEpochMilli())
                .add(mail.opensWindow() ? "1" : "0")
                .add(mail.signsOff() ? "1" : "0")
                .add(text(mail.candidate()))
                .add(NewIds.person())
                .add(text(mail.gone()));
    }

    private static String text(@Nullable ConversationId id) {
        return id == null ? "" : id.value();
    }

    private static List<Assignment> assignments(List<Object> answers) {
        List<String> texts = answers.stream().map(LuaScript::toText).toList();
        List<Assignment> assignments = new ArrayList<>(texts.size() / EACH);
        for (int i = 0; i < texts.size(); i += EACH) {
            String conversation = texts.get(i + 1);
            assignments.add(new Assignment(
                    texts.get(i),
                    conversation.isEmpty() ? null : new ConversationId(conversation),
                    isYes(texts.get(i + 2)),
                    isYes(texts.get(i + 3)),
                    isYes(texts.get(i + 4))));
        }
        return List.copyOf(assignments);
    }

    private static boolean isYes(String flag) {
        return flag.equals("1");
    }
}
