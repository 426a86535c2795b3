-- Raises a trouble, or counts it once more.
-- Returns how often it was raised; 0 when too many others are open.
--
-- KEYS[1] hash: kind -> "<first> <last> <count>", moments in milliseconds
-- ARGV[1] kind
-- ARGV[2] moment in milliseconds
-- ARGV[3] most kinds that are kept

local troubles, kind, at, most = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3])
local call = redis.call

local known = call('HGET', troubles, kind)
if not known and call('HLEN', troubles) >= most then
    return 0
end
local first, last, count = string.match(known or (at .. ' ' .. at .. ' 0'), '^(%d+) (%d+) (%d+)$')
if tonumber(at) > tonumber(last) then
    last = at
end
call('HSET', troubles, kind, first .. ' ' .. last .. ' ' .. (count + 1))
return count + 1
