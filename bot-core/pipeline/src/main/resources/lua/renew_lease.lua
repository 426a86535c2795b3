-- Keeps a shard's lease for another while, and lets go of what was kept long enough and has no end of its own.
-- Returns an empty list when it was lost; else {number of the last entry, due time of the next timer or ""}.
--
-- KEYS[1] lease: <server>:<fence>
-- KEYS[2] counter: number of the last entry
-- KEYS[3] timers by due time
-- KEYS[4] closed hand-offs by the time they ended
-- KEYS[5] closed hand-offs: id -> line
-- KEYS[6] dead letters by time
-- KEYS[7] messages that were given up, by time
-- ARGV[1] token of the lease
-- ARGV[2] milliseconds that the lease lasts from now
-- ARGV[3] milliseconds that a closed hand-off is kept
-- ARGV[4] milliseconds that a dead letter is kept

local lease, counter, timers, closed, closed_lines, dead = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local undelivered = KEYS[7]
local token, ttl, keep_closed, keep_dead = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local MOST_AT_ONCE = 100
local call = redis.call

if call('GET', lease) ~= token then
    return {}
end
call('PEXPIRE', lease, ttl)

local time = call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local old = call('ZRANGEBYSCORE', closed, '-inf', now - keep_closed, 'LIMIT', 0, MOST_AT_ONCE)
if #old > 0 then
    call('HDEL', closed_lines, unpack(old))
    call('ZREM', closed, unpack(old))
end
call('ZREMRANGEBYSCORE', dead, '-inf', now - keep_dead)
call('ZREMRANGEBYSCORE', undelivered, '-inf', now - keep_dead)

local due = call('ZRANGE', timers, 0, 0, 'WITHSCORES')
return {call('GET', counter) or '0', due[2] or ''}
