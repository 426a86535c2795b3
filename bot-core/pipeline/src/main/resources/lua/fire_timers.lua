-- Moves timers that are due into the shard's inbox: each is in one place or the other, never in both or none.
-- Returns an empty list when the lease was lost; else {number of the last entry, due time of the next timer or ""}.
--
-- KEYS[1] lease: <server>:<fence>
-- KEYS[2] timers by due time; a member is <conversation>:<timer>
-- KEYS[3] stream of waiting inputs
-- KEYS[4] counter: number of the last entry
-- ARGV[1] token of the lease
-- ARGV[2] now, in milliseconds
-- ARGV[3] most timers to move

local lease, timers, inbox, counter = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local token, now, limit = ARGV[1], ARGV[2], ARGV[3]

if redis.call('GET', lease) ~= token then
    return {}
end
local due = redis.call('ZRANGEBYSCORE', timers, '-inf', now, 'WITHSCORES', 'LIMIT', 0, limit)
for i = 1, #due, 2 do
    local conversation, timer = string.match(due[i], '^([^:]*):(.*)$')
    local at = string.format('%.0f', due[i + 1])
    local input = '{"i":' .. cjson.encode(timer .. '@' .. at) .. ',"t":' .. now .. ',"x":' .. cjson.encode(timer)
        .. ',"k":"timer"}'
    local number = redis.call('INCR', counter)
    redis.call('XADD', inbox, number .. '-0', 'c', conversation, 'i', input)
    redis.call('ZREM', timers, due[i])
end
local next_due = redis.call('ZRANGE', timers, 0, 0, 'WITHSCORES')
return {redis.call('GET', counter) or '0', next_due[2] or ''}
