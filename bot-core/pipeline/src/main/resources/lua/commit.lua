-- Stores a batch of turns of one shard, each with its acknowledgement, as a whole or not at all. Doing it twice is
-- harmless: the second time every turn is stale.
-- Returns {-1} when the lease was lost, and then nothing was written; else one number a turn: 1 = stored, 0 = stale.
--
-- KEYS[1] lease: <server>:<fence>
-- KEYS[2] stream of waiting inputs
-- KEYS[3] timers by due time; a member is <conversation>:<timer>
-- KEYS[4] open hand-offs: id -> line
-- KEYS[5] closed hand-offs by the time they ended
-- KEYS[6] closed hand-offs: id -> line
-- KEYS[7] shared parts of messages: address -> JSON
-- KEYS[8] dead letters by time; a member begins with the conversation's id
-- KEYS[9] conversations with something to bring, by the time from which
-- KEYS[10] messages that were given up, by time; a member begins with the conversation's id
-- KEYS[11...] for each turn: state, transcript; for each that is not plain four more: seen input ids, outcome, delivery,
--   reviews
-- ARGV[1] token of the lease
-- ARGV[2] channel of the notice
-- ARGV[3] notice for other servers, "" for none
-- ARGV[4] most closed hand-offs kept
-- ARGV[5] most dead letters kept
-- ARGV[6] milliseconds that an outcome is kept
-- ARGV[7] number of shared parts, and then for each: address, JSON
-- then the turns until the end, for each:
--   number of the entry; kind ("P" plain turn, "T" turn, "E" erasure, "N" changes nothing, "K" takes away the lines
--   of hand-offs if there is no state); version before; events before;
--   new state, for an erasure the conversation's id; number of events, and them; a plain turn ends here;
--   milliseconds to keep the conversation, "0" = as it is;
--   number of timers, and for each: member, due time, "" = cleared;
--   number of hand-offs, and for each: "O" open, "C" closed or "X" gone, id, line, time;
--   outcome, "" for none; dead letter, "" for none; time of the turn;
--   conversation when a channel is to look whether it has something to bring, else ""; "1" when it came to that channel now

local lease, inbox, timers, open, closed = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local closed_lines, shared, dead, outbox, undelivered = KEYS[6], KEYS[7], KEYS[8], KEYS[9], KEYS[10]
local token, channel, notice = ARGV[1], ARGV[2], ARGV[3]
local most_closed, most_dead, keep_outcome = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6]
local FIXED_KEYS, FIXED_ARGS, VERSION_END = 10, 6, 11
local call = redis.call

if call('GET', lease) ~= token then
    return {-1}
end

local at, key = FIXED_ARGS, FIXED_KEYS
local function take()
    at = at + 1
    return ARGV[at]
end
local function take_key()
    key = key + 1
    return KEYS[key]
end
local function take_list(width)
    local first = at + 2
    at = at + 1 + tonumber(ARGV[at + 1]) * width
    return first, at
end

local function write_timers(first, last)
    for i = first, last, 2 do
        if ARGV[i + 1] == '' then
            call('ZREM', timers, ARGV[i])
        else
            call('ZADD', timers, ARGV[i + 1], ARGV[i])
        end
    end
end

local function trim_closed()
    local surplus = call('ZCARD', closed) - most_closed
    if surplus > 0 then
        local oldest = call('ZRANGE', closed, 0, surplus - 1)
        call('HDEL', closed_lines, unpack(oldest))
        call('ZREMRANGEBYRANK', closed, 0, surplus - 1)
    end
end

local function write_hand_offs(first, last)
    for i = first, last, 4 do
        local kind, id, line, time = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]
        if kind == 'O' then
            call('HSET', open, id, line)
        else
            call('HDEL', open, id)
        end
        if kind == 'C' then
            call('ZADD', closed, time, id)
            call('HSET', closed_lines, id, line)
            trim_closed()
        elseif kind == 'X' then
            call('ZREM', closed, id)
            call('HDEL', closed_lines, id)
        end
    end
end

-- Takes out of a sorted set all that begins with the conversation's id.
local function forget(letters, conversation)
    if call('EXISTS', letters) == 0 then
        return
    end
    for _, letter in ipairs(call('ZRANGE', letters, 0, -1)) do
        if string.sub(letter, 1, #conversation) == conversation then
            call('ZREM', letters, letter)
        end
    end
end

-- A conversation that is to be tried later keeps its time: a channel that is away does not come back for a new message.
local function bring(conversation, time, state, delivery, came, length)
    if conversation == '' then
        return
    end
    if came ~= '1' then
        call('ZADD', outbox, 'NX', time, conversation)
        return
    end
    call('ZADD', outbox, time, conversation)
    call('HSET', delivery, 'cursor', length, 'start', length)
    call('PEXPIRE', delivery, math.max(call('PTTL', state), 1))
end

local function is_fresh(state, events, version, length)
    return call('GETRANGE', state, 0, VERSION_END) == version and call('LLEN', events) == tonumber(length)
end

local function write_turn(state, events, new_state, first_event, last_event)
    call('SET', state, new_state, 'KEEPTTL')
    if last_event >= first_event then
        call('RPUSH', events, unpack(ARGV, first_event, last_event))
    end
end

local function keep_for(keep, ...)
    if keep ~= '0' then
        for _, name in ipairs({...}) do
            call('PEXPIRE', name, keep)
        end
    end
end

-- The whole of a turn that is not plain; its arguments are taken whether it is stored or not.
local function commit_rest(kind, state, events, length, new_state, first_event, last_event, fresh)
    local seen, outcome_key, delivery, reviews = take_key(), take_key(), take_key(), take_key()
    local keep = take()
    local first_timer, last_timer = take_list(2)
    local first_hand_off, last_hand_off = take_list(4)
    local outcome, letter, time = take(), take(), take()
    local to_bring, came = take(), take()
    if not fresh then
        return
    end
    if kind == 'T' then
        write_turn(state, events, new_state, first_event, last_event)
        bring(to_bring, time, state, delivery, came, length)
        keep_for(keep, state, events, seen, delivery, reviews)
    elseif kind == 'E' then
        call('DEL', state, events, seen, delivery, reviews)
        call('ZREM', outbox, new_state)
        forget(dead, new_state)
        forget(undelivered, new_state)
    end
    if kind == 'T' or kind == 'E' then
        write_timers(first_timer, last_timer)
    end
    if kind == 'T' or kind == 'E' or (kind == 'K' and call('EXISTS', state) == 0) then
        write_hand_offs(first_hand_off, last_hand_off)
    end
    if outcome ~= '' then
        call('SET', outcome_key, outcome, 'PX', keep_outcome)
    end
    if letter ~= '' then
        call('ZADD', dead, time, letter)
        call('ZREMRANGEBYRANK', dead, 0, -most_dead - 1)
    end
end

local done = {}
local function commit()
    local state, events = take_key(), take_key()
    local number, kind, version, length, new_state = take(), take(), take(), take(), take()
    local first_event, last_event = take_list(1)
    local fresh = kind == 'N' or kind == 'K' or is_fresh(state, events, version, length)
    if kind ~= 'P' then
        commit_rest(kind, state, events, length, new_state, first_event, last_event, fresh)
    elseif fresh then
        write_turn(state, events, new_state, first_event, last_event)
    end
    if not fresh then
        return 0
    end
    done[#done + 1] = number .. '-0'
    return 1
end

local first_part, last_part = take_list(2)
for i = first_part, last_part, 2 do
    call('HSETNX', shared, ARGV[i], ARGV[i + 1])
end

local results = {}
while at < #ARGV do
    results[#results + 1] = commit()
end
if #done > 0 then
    call('XDEL', inbox, unpack(done))
end
if notice ~= '' then
    call('PUBLISH', channel, notice)
end
return results
