package nl.coachopdebank.pipeline.roster;

import java.util.concurrent.CompletionStage;

/**
 * Coaches at work, and the waiting questions that are offered to them, one at a time and to one coach each; shared by all servers.
 * An offer binds nobody: any coach may take any question, and a question that was taken is offered no more. All methods complete
 * with {@link nl.coachopdebank.pipeline.StoreUnavailable} when the store is away.
 */
public interface Roster {
    /**
     * Tells who is here, and offers what waits. To be called every few seconds by each server; of several servers one offers,
     * the others only tell. A coach whose offer ran out is {@link AtWork.Status#MISSED} from then on, so that no second resident
     * waits for somebody who is not there.
     */
    CompletionStage<Duty> round(Round round);

    /** From now on this coach is, or is not, offered questions. */
    CompletionStage<Void> pause(String coach, boolean paused);

    /** A coach leaves what is offered to a colleague; false when it is not, or no longer, offered to this coach. */
    CompletionStage<Boolean> pass(String coach, String handOff);
}
