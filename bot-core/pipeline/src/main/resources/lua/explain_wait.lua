-- Says anew why a message waits for the resident.
-- Returns 1, or 0 when it does not wait (any more).
--
-- KEYS[1] delivery, see note_delivery.lua
-- ARGV[1] first; ARGV[2] code
-- ARGV[3] channel of the notice; ARGV[4] notice for all servers

local delivery, shipment = KEYS[1], 's:' .. ARGV[1]
local code, channel, notice = ARGV[2], ARGV[3], ARGV[4]
local call = redis.call

local before, after = string.match(call('HGET', delivery, shipment) or '', '^(%d+ %d+ %d+ %d+ WAITING %d+) %d+(.*)$')
if not before then
    return 0
end
call('HSET', delivery, shipment, before .. ' ' .. code .. after)
call('PUBLISH', channel, notice)
return 1
