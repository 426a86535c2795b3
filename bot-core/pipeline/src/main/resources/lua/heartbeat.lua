-- Says that a server lives. The time is the store's own, so that servers' clocks do not matter.
-- Returns the number of servers that live.
--
-- KEYS[1] servers by the time until which they are believed to live
-- ARGV[1] this server's id
-- ARGV[2] milliseconds that this heartbeat counts

local servers = KEYS[1]
local server, ttl = ARGV[1], tonumber(ARGV[2])

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', servers, '-inf', now)
redis.call('ZADD', servers, now + ttl, server)
return redis.call('ZCARD', servers)
