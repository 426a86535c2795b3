-- Takes a shard's lease when it is free, or when this same server had it before; the old token is worthless then.
-- Returns an empty list when another server has it; else {token, number of the last entry, due time of the next timer or ""}.
--
-- KEYS[1] lease: <server>:<fence>
-- KEYS[2] fence: counts the leases ever taken
-- KEYS[3] counter: number of the last entry
-- KEYS[4] timers by due time
-- ARGV[1] this server's id
-- ARGV[2] milliseconds that the lease lasts

local lease, fence, counter, timers = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local server, ttl = ARGV[1], ARGV[2]

local owner = redis.call('GET', lease)
if owner and string.sub(owner, 1, #server + 1) ~= server .. ':' then
    return {}
end
local token = server .. ':' .. redis.call('INCR', fence)
redis.call('SET', lease, token, 'PX', ttl)
local due = redis.call('ZRANGE', timers, 0, 0, 'WITHSCORES')
return {token, redis.call('GET', counter) or '0', due[2] or ''}
