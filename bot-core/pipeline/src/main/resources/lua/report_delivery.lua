-- Notes what a channel reported of a part. It only moves up; a part of an earlier attempt can arrive, and cannot fail any more.
-- Returns 1 when it was news, else 0.
--
-- KEYS[1] conversations with something to bring, by the time from which
-- KEYS[2] messages that were given up, by time: <conversation>:<first>:<code>
-- KEYS[3] state
-- KEYS[4] delivery, see note_delivery.lua
-- ARGV[1] conversation
-- ARGV[2] first; ARGV[3] part; ARGV[4] attempt
-- ARGV[5] state's rank; ARGV[6] when, in milliseconds; ARGV[7] code
-- ARGV[8] "1" = it failed; "2" = it failed, and waits for the resident
-- ARGV[9] rank of the first state in which it has arrived
-- ARGV[10] now
-- ARGV[11] channel of the notice; ARGV[12] notice for all servers

local outbox, undelivered, state, delivery = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local conversation, first, part, attempt = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local rank, at, code, failure, arrived, now = tonumber(ARGV[5]), ARGV[6], ARGV[7], ARGV[8], tonumber(ARGV[9]), ARGV[10]
local channel, notice = ARGV[11], ARGV[12]
local call = redis.call

local shipment, report = 's:' .. first, 'r:' .. first .. ':' .. part
local known = call('HGET', delivery, shipment)
if not known or call('EXISTS', state) == 0 then
    return 0
end
local MOST_UNDELIVERED = 10000
local last, now_part, now_attempt, tries, stand, why = string.match(known, '^(%d+) (%d+) (%d+) (%d+) (%u+) %d+ (%d+)')
local known_attempt, known_rank = string.match(call('HGET', delivery, report) or '0 -1', '^(%d+) (-?%d+)')
known_attempt, known_rank = tonumber(known_attempt), tonumber(known_rank)
local late = attempt < known_attempt
if attempt > tonumber(now_attempt) or (late and rank < arrived) or (attempt <= known_attempt and rank <= known_rank) then
    return 0
end
call('HSET', delivery, report, math.max(attempt, known_attempt) .. ' ' .. rank .. ' ' .. at .. ' ' .. code)

-- What failed already begins again at the first part that failed.
local function ends(how, next_attempt)
    local failed = stand == 'WAITING' or stand == 'FAILED'
    local from = failed and math.min(tonumber(part), tonumber(now_part)) or part
    call('HSET', delivery, shipment, table.concat({last, from, next_attempt, tries, how, now, code}, ' '))
    call('HINCRBY', delivery, 'back', 1)
end

-- It arrived after all, on another device: what was to be brought again goes on behind what is known to be there.
local function goes_on()
    local next_part = tonumber(part)
    local heard
    repeat
        next_part = next_part + 1
        heard = tonumber(string.match(call('HGET', delivery, 'r:' .. first .. ':' .. next_part) or '', '^%d+ (%d+)') or '0')
    until heard < arrived
    call('HSET', delivery, shipment, table.concat({last, next_part, now_attempt, 0, 'LATER', now, 0}, ' '))
    call('HINCRBY', delivery, 'back', 1)
    call('ZADD', outbox, now, conversation)
end

if failure == '2' then
    ends('WAITING', now_attempt + 1)
    local cursor = tonumber(call('HGET', delivery, 'cursor') or '0')
    call('HSET', delivery, 'cursor', string.format('%d', math.min(cursor, tonumber(first) - 1)))
    call('ZADD', outbox, now, conversation)
elseif failure == '1' and stand ~= 'FAILED' then
    ends('FAILED', now_attempt)
    call('ZADD', undelivered, now, conversation .. ':' .. first .. ':' .. code)
    call('ZREMRANGEBYRANK', undelivered, 0, -MOST_UNDELIVERED - 1)
    call('ZADD', outbox, 'XX', now, conversation)
elseif rank >= arrived and stand == 'WAITING' and part == now_part then
    goes_on()
elseif rank >= arrived and stand == 'FAILED' and part == now_part then
    ends('DONE', now_attempt)
    call('ZREM', undelivered, conversation .. ':' .. first .. ':' .. why)
elseif stand == 'SENDING' and part == now_part then
    call('ZADD', outbox, 'XX', now, conversation)
end
call('PUBLISH', channel, notice)
return 1
