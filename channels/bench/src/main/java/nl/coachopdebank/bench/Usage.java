package nl.coachopdebank.bench;

/** One reading of the meters: processor seconds so far, bytes in use now. NaN is what nobody asked to measure. */
record Usage(
        double serverCpu,
        double redisCpu,
        double ownCpu,
        double serverBytes,
        double redisProcessBytes,
        double redisBytes) {

    /** What was used between an earlier reading and this one; bytes in use stay those of this reading. */
    Usage since(Usage earlier) {
        return new Usage(
                serverCpu - earlier.serverCpu,
                redisCpu - earlier.redisCpu,
                ownCpu - earlier.ownCpu,
                serverBytes,
                redisProcessBytes,
                redisBytes);
    }
}
