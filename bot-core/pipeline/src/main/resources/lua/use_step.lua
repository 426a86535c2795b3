-- Uses a one-time code of a time step: once, and none of an earlier step after it.
-- Returns 1 when it counts, 0 when it was used or is older than one that was.
--
-- KEYS[1] step: the last one that was used
-- ARGV[1] step
-- ARGV[2] how long it is kept, in milliseconds

local last, step, kept = KEYS[1], ARGV[1], ARGV[2]

local used = redis.call('GET', last)
if used and tonumber(step) <= tonumber(used) then
    return 0
end
redis.call('SET', last, step, 'PX', kept)
return 1
