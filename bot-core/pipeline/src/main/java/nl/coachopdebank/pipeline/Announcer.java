package nl.coachopdebank.pipeline;

import java.util.List;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Outcome;

/** Brings the news of stored turns, this process's and others', to who waits for it here. */
final class Announcer implements TurnListener, StoreListener {
    private final LiveFeed feed;
    private final OutcomeBoard outcomes;
    private final LiveHandOffs handOffs;
    private final List<ShardOwner> owners;
    private final Runnable tick;

    Announcer(LiveFeed feed, OutcomeBoard outcomes, LiveHandOffs handOffs, List<ShardOwner> owners, Runnable tick) {
        this.feed = feed;
        this.outcomes = outcomes;
        this.handOffs = handOffs;
        this.owners = owners;
        this.tick = tick;
    }

    @Override
    public void stored(Commit commit) {
        if (commit.erases()) {
            feed.erased(commit.conversation());
        } else {
            feed.events(commit.conversation(), commit.events());
        }
        Outcome outcome = commit.outcome();
        if (outcome != null && commit.entry().input() != null) {
            outcomes.stored(commit.conversation(), commit.entry().input().id(), outcome);
        }
        HandOffLine line = commit.erases() ? commit.erasedLine() : commit.handOffLine();
        if (line != null) {
            handOffs.changed(line);
        }
    }

    @Override
    public void uncertain(ConversationId id) {
        feed.grown(id, Long.MAX_VALUE);
        outcomes.look(id);
        handOffs.missed();
    }

    @Override
    public void appended(int shard) {
        if (shard >= 0 && shard < owners.size()) {
            owners.get(shard).wake();
        }
    }

    @Override
    public void shardsFreed() {
        tick.run();
    }

    @Override
    public void turned(ConversationId id, long lastSeq) {
        feed.grown(id, lastSeq);
        outcomes.look(id);
    }

    @Override
    public void erased(ConversationId id) {
        feed.erased(id);
        outcomes.look(id);
    }

    @Override
    public void handOff(HandOffLine line) {
        handOffs.changed(line);
    }

    @Override
    public void handOffMissed() {
        handOffs.missed();
    }

    @Override
    public void typing(ConversationId id, String name) {
        feed.typed(id, name);
    }

    @Override
    public void looking(String handOff, Onlooker coach) {
        handOffs.looked(handOff, coach);
    }

    @Override
    public void delivered(ConversationId id) {
        feed.delivered(id);
    }

    @Override
    public void reconnected() {
        owners.forEach(ShardOwner::reconnected);
        feed.wakeAll();
        outcomes.lookAll();
        handOffs.missed();
        tick.run();
    }
}
