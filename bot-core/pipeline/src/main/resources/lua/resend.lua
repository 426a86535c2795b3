-- Has a message that was given up brought once more.
-- Returns 1, or 0 when it is not, or no longer, among those.
--
-- KEYS[1] conversations with something to bring, by the time from which
-- KEYS[2] messages that were given up, by time: <conversation>:<first>:<code>
-- KEYS[3] delivery, see note_delivery.lua
-- ARGV[1] conversation
-- ARGV[2] first
-- ARGV[3] now

local outbox, undelivered, delivery = KEYS[1], KEYS[2], KEYS[3]
local conversation, first, now = ARGV[1], ARGV[2], ARGV[3]
local call = redis.call

local found = nil
local name = conversation .. ':' .. first .. ':'
for _, letter in ipairs(call('ZRANGE', undelivered, 0, -1)) do
    if string.sub(letter, 1, #name) == name then
        found = letter
    end
end
local shipment = 's:' .. first
local known = call('HGET', delivery, shipment)
if not found or not known then
    return 0
end
call('ZREM', undelivered, found)
local last, part, attempt = string.match(known, '^(%d+) (%d+) (%d+)')
call('HSET', delivery, shipment, table.concat({last, part, tonumber(attempt) + 1, 0, 'LATER', now, 0}, ' '))
call('HINCRBY', delivery, 'back', 1)
local cursor = tonumber(call('HGET', delivery, 'cursor') or '0')
call('HSET', delivery, 'cursor', string.format('%d', math.min(cursor, tonumber(first) - 1)))
call('ZADD', outbox, now, conversation)
return 1
