-- Notes what is about to be done, or was done, to bring a conversation's messages.
-- Returns 1 = stored; 0 = there are more events, set-backs or reports than it was decided on; -1 = the lease was lost; -2 = the conversation is gone.
--
-- KEYS[1] lease: <server>:<fence>
-- KEYS[2] conversations with something to bring, by the time from which
-- KEYS[3] messages that were given up, by time: <conversation>:<first>:<code>
-- KEYS[4] state
-- KEYS[5] transcript
-- KEYS[6] delivery: cursor, start, back = how often a late failure or an operator set a shipment back, s:<first> = how a shipment stands, r:<first>:<part> = what was reported of a part
-- ARGV[1] token of the lease
-- ARGV[2] conversation
-- ARGV[3] number of events on which it was decided
-- ARGV[4] "1" = nothing is stored when there are more
-- ARGV[5] number of set-backs on which it was decided
-- ARGV[6] cursor
-- ARGV[7] shipment's field, "" for none; ARGV[8] its value
-- ARGV[9] report's field, "" for none; ARGV[10] attempt; ARGV[11] state's rank; ARGV[12] code
-- ARGV[13] when to look again, "" = there is nothing more
-- ARGV[14] now
-- ARGV[15] code of a message that is given up, "" = none is
-- ARGV[16] channel of the notice; ARGV[17] notice for all servers, "" for none

local lease, outbox, undelivered, state, events, delivery = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local token, conversation, length, strict, set_backs = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4] == '1', ARGV[5]
local cursor, shipment, shipment_value = ARGV[6], ARGV[7], ARGV[8]
local report, attempt, rank, code = ARGV[9], tonumber(ARGV[10]), tonumber(ARGV[11]), ARGV[12]
local due, now, given_up, channel, notice = ARGV[13], ARGV[14], ARGV[15], ARGV[16], ARGV[17]
local MOST_UNDELIVERED = 10000
local call = redis.call

if call('GET', lease) ~= token then
    return -1
end
if call('EXISTS', state) == 0 then
    call('DEL', delivery)
    call('ZREM', outbox, conversation)
    return -2
end
-- Something was reported meanwhile of a try of which nothing had been heard when this was decided.
local function is_heard_of()
    local before, stand = string.match(call('HGET', delivery, shipment) or '', '^%d+ %d+ (%d+) %d+ (%u+)')
    if stand ~= 'SENDING' or attempt ~= tonumber(before) + 1 then
        return false
    end
    local heard, heard_rank = string.match(call('HGET', delivery, report) or '', '^(%d+) (%d+)')
    return heard == before and tonumber(heard_rank) > 0
end

local set_back = (call('HGET', delivery, 'back') or '0') ~= set_backs
local more = set_back or call('LLEN', events) ~= length
if strict and (more or is_heard_of()) then
    return 0
end

-- What was set back while it was sent keeps what it was set to.
local function is_being_sent()
    local known = call('HGET', delivery, shipment)
    local known_attempt, known_stand = string.match(known or '', '^%d+ %d+ (%d+) %d+ (%u+)')
    return known_stand == 'SENDING' and known_attempt == string.match(shipment_value, '^%d+ %d+ (%d+)')
end
local stores_shipment = shipment ~= '' and (not set_back or is_being_sent())

local function is_news()
    local known = call('HGET', delivery, report)
    local known_attempt, known_rank = string.match(known or '', '^(%d+) (%d+)')
    return not known or attempt > tonumber(known_attempt) or rank > tonumber(known_rank)
end

local is_new = call('EXISTS', delivery) == 0
if not set_back then
    call('HSET', delivery, 'cursor', cursor)
end
if stores_shipment then
    call('HSET', delivery, shipment, shipment_value)
end
if report ~= '' and is_news() then
    call('HSET', delivery, report, attempt .. ' ' .. rank .. ' ' .. now .. ' ' .. code)
end
if is_new then
    call('PEXPIRE', delivery, math.max(call('PTTL', state), 1))
end
if given_up ~= '' and stores_shipment then
    call('ZADD', undelivered, now, conversation .. ':' .. string.sub(shipment, 3) .. ':' .. given_up)
    call('ZREMRANGEBYRANK', undelivered, 0, -MOST_UNDELIVERED - 1)
end
if due ~= '' and not set_back then
    call('ZADD', outbox, due, conversation)
elseif more then
    call('ZADD', outbox, now, conversation)
else
    call('ZREM', outbox, conversation)
end
if notice ~= '' then
    call('PUBLISH', channel, notice)
end
return more and 0 or 1
