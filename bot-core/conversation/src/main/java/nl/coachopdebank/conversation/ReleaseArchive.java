package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the files of releases, shared by all servers, so that a flow can finish on the questions it started with. */
public interface ReleaseArchive {
    /** Keeps the files under this id; files by path. Doing it twice is harmless. */
    void save(String release, Map<String, byte[]> files);

    Optional<Map<String, byte[]>> find(String release);

    /** Ids kept, newest first. */
    List<String> list();
}
