-- Keeps a shard's lease for another while.
-- Returns an empty list when it was lost; else {number of the last entry, due time of the next timer or ""}.
--
-- KEYS[1] lease: <server>:<fence>
-- KEYS[2] counter: number of the last entry
-- KEYS[3] timers by due time
-- ARGV[1] token of the lease
-- ARGV[2] milliseconds that the lease lasts from now

local lease, counter, timers = KEYS[1], KEYS[2], KEYS[3]
local token, ttl = ARGV[1], ARGV[2]

if redis.call('GET', lease) ~= token then
    return {}
end
redis.call('PEXPIRE', lease, ttl)
local due = redis.call('ZRANGE', timers, 0, 0, 'WITHSCORES')
return {redis.call('GET', counter) or '0', due[2] or ''}
