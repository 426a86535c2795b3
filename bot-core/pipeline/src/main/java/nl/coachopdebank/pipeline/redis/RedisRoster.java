package nl.coachopdebank.pipeline.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.pipeline.roster.AtWork;
import nl.coachopdebank.pipeline.roster.Duty;
import nl.coachopdebank.pipeline.roster.Offer;
import nl.coachopdebank.pipeline.roster.Roster;
import nl.coachopdebank.pipeline.roster.RosterSettings;
import nl.coachopdebank.pipeline.roster.Round;

/** The roster in Redis: {@code divide_work.lua} decides, so that two servers never offer the same to two coaches. */
final class RedisRoster implements Roster {
    private static final LuaScript DIVIDE = LuaScript.of("divide_work");
    private static final LuaScript NOTE = LuaScript.of("note_duty");
    private static final String PASS = "PASS";
    private static final int COACH_FIELDS = 4;
    private static final int OFFER_FIELDS = 3;

    private final RedisLink link;
    private final String server;
    private final RosterSettings settings;

    RedisRoster(RedisLink link, String server, RosterSettings settings) {
        this.link = link;
        this.server = server;
        this.settings = settings;
    }

    @Override
    public CompletionStage<Duty> round(Round round) {
        Args args = new Args()
                .add(server)
                .add(settings.talksAtOnce())
                .add(settings.offerLasts().toMillis())
                .add(settings.offerAgain().toMillis())
                .add(settings.hereFor().toMillis())
                .add(round.here().size());
        round.here()
                .forEach(coach -> args.add(coach.username()).add(coach.name()).add(coach.role()));
        args.add(round.waiting().size());
        round.waiting().forEach(one -> args.add(one.handOff()).add(one.role()).add(one.urgent() ? "1" : "0"));
        round.talks().forEach((coach, count) -> args.add(coach).add(count));
        return link.call(() -> DIVIDE.list(link.commands(), Keys.ROSTER, args)).thenApply(RedisRoster::duty);
    }

    private static Duty duty(List<Object> answer) {
        int coaches = Math.toIntExact(LuaScript.toLong(answer.get(0)));
        List<AtWork> atWork = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        int at = 1;
        for (int i = 0; i < coaches; i++, at += COACH_FIELDS) {
            atWork.add(new AtWork(
                    LuaScript.toText(answer.get(at)),
                    LuaScript.toText(answer.get(at + 1)),
                    LuaScript.toText(answer.get(at + 2)),
                    AtWork.Status.valueOf(LuaScript.toText(answer.get(at + 3)))));
        }
        for (; at < answer.size(); at += OFFER_FIELDS) {
            offers.add(new Offer(
                    LuaScript.toText(answer.get(at)),
                    LuaScript.toText(answer.get(at + 1)),
                    Duration.ofMillis(LuaScript.toLong(answer.get(at + 2)))));
        }
        atWork.sort(Comparator.comparing(AtWork::name).thenComparing(AtWork::username));
        return new Duty(atWork, offers);
    }

    @Override
    public CompletionStage<Void> pause(String coach, boolean paused) {
        return note(coach, paused ? AtWork.Status.PAUSED.name() : AtWork.Status.AVAILABLE.name(), "")
                .thenAccept(noted -> {});
    }

    @Override
    public CompletionStage<Boolean> pass(String coach, String handOff) {
        return note(coach, PASS, handOff).thenApply(noted -> noted == 1);
    }

    private CompletionStage<Long> note(String coach, String what, String handOff) {
        Args args = new Args()
                .add(coach)
                .add(what)
                .add(handOff)
                .add(settings.offerAgain().toMillis());
        return link.call(() -> NOTE.number(link.commands(), Keys.ROSTER, args));
    }
}
