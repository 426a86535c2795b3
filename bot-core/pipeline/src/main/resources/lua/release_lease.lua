-- Gives a shard's lease back and tells the other servers.
-- Returns 1, or 0 when the lease was lost before.
--
-- KEYS[1] lease: <server>:<fence>
-- ARGV[1] token of the lease
-- ARGV[2] channel on which other servers are woken
-- ARGV[3] message that says that a shard is free

local lease = KEYS[1]
local token, channel, message = ARGV[1], ARGV[2], ARGV[3]

if redis.call('GET', lease) ~= token then
    return 0
end
redis.call('DEL', lease)
redis.call('PUBLISH', channel, message)
return 1
