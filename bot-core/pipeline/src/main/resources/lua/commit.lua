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
-- KEYS[8] dead letters by number; a member begins with the conversation's id
-- KEYS[9...] for each turn four: state, transcript, seen input ids, outcome
-- ARGV[1] token of the lease
-- ARGV[2] channel of the notice
-- ARGV[3] notice for other servers, "" for none
-- ARGV[4] most closed hand-offs kept
-- ARGV[5] most dead letters kept
-- ARGV[6] milliseconds that an outcome is kept
-- ARGV[7] number of shared parts, and then for each: address, JSON
-- then the turns, for each:
--   number of the entry; kind ("T" turn, "E" erasure, "N" changes nothing); version before; events before;
--   milliseconds to keep the conversation, "0" = as it is; new state, for an erasure the conversation's id;
--   number of events, and them; number of timers, and for each: member, due time, "" = cleared;
--   number of hand-offs, and for each: "O" open, "C" closed or "X" gone, id, line, time;
--   outcome, "" for none; dead letter, "" for none

local lease, inbox, timers, open, closed = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local closed_lines, shared, dead = KEYS[6], KEYS[7], KEYS[8]
local token, channel, notice = ARGV[1], ARGV[2], ARGV[3]
local most_closed, most_dead, keep_outcome = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6]
local FIXED_KEYS, FIXED_ARGS, KEYS_EACH, VERSION_END = 8, 6, 4, 11

if redis.call('GET', lease) ~= token then
    return {-1}
end

local at = FIXED_ARGS
local function take()
    at = at + 1
    return ARGV[at]
end
local function take_list(width)
    local first = at + 2
    at = at + 1 + tonumber(ARGV[at + 1]) * width
    return first, at
end

local function write_timers(first, last)
    for i = first, last, 2 do
        if ARGV[i + 1] == '' then
            redis.call('ZREM', timers, ARGV[i])
        else
            redis.call('ZADD', timers, ARGV[i + 1], ARGV[i])
        end
    end
end

local function trim_closed()
    local surplus = redis.call('ZCARD', closed) - most_closed
    if surplus > 0 then
        local oldest = redis.call('ZRANGE', closed, 0, surplus - 1)
        redis.call('HDEL', closed_lines, unpack(oldest))
        redis.call('ZREMRANGEBYRANK', closed, 0, surplus - 1)
    end
end

local function write_hand_offs(first, last)
    for i = first, last, 4 do
        local kind, id, line, time = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]
        if kind == 'O' then
            redis.call('HSET', open, id, line)
        else
            redis.call('HDEL', open, id)
        end
        if kind == 'C' then
            redis.call('ZADD', closed, time, id)
            redis.call('HSET', closed_lines, id, line)
            trim_closed()
        elseif kind == 'X' then
            redis.call('ZREM', closed, id)
            redis.call('HDEL', closed_lines, id)
        end
    end
end

local function forget_dead_letters(conversation)
    if redis.call('EXISTS', dead) == 0 then
        return
    end
    for _, letter in ipairs(redis.call('ZRANGE', dead, 0, -1)) do
        if string.sub(letter, 1, #conversation) == conversation then
            redis.call('ZREM', dead, letter)
        end
    end
end

local function write_turn(state, events, seen, new_state, keep, first_event, last_event)
    redis.call('SET', state, new_state, 'KEEPTTL')
    if last_event >= first_event then
        redis.call('RPUSH', events, unpack(ARGV, first_event, last_event))
    end
    if keep ~= '0' then
        redis.call('PEXPIRE', state, keep)
        redis.call('PEXPIRE', events, keep)
        redis.call('PEXPIRE', seen, keep)
    end
end

local function commit(state, events, seen, outcome_key)
    local number, kind, version, length = take(), take(), take(), take()
    local keep, new_state = take(), take()
    local first_event, last_event = take_list(1)
    local first_timer, last_timer = take_list(2)
    local first_hand_off, last_hand_off = take_list(4)
    local outcome, letter = take(), take()
    if kind ~= 'N' then
        if redis.call('GETRANGE', state, 0, VERSION_END) ~= version
            or redis.call('LLEN', events) ~= tonumber(length) then
            return 0
        end
        if kind == 'T' then
            write_turn(state, events, seen, new_state, keep, first_event, last_event)
        else
            redis.call('DEL', state, events, seen)
            forget_dead_letters(new_state)
        end
        write_timers(first_timer, last_timer)
        write_hand_offs(first_hand_off, last_hand_off)
    end
    if outcome ~= '' then
        redis.call('SET', outcome_key, outcome, 'PX', keep_outcome)
    end
    if letter ~= '' then
        redis.call('ZADD', dead, number, letter)
        redis.call('ZREMRANGEBYRANK', dead, 0, -most_dead - 1)
    end
    redis.call('XDEL', inbox, number .. '-0')
    return 1
end

local first_part, last_part = take_list(2)
for i = first_part, last_part, 2 do
    redis.call('HSETNX', shared, ARGV[i], ARGV[i + 1])
end

local results = {}
for i = 1, (#KEYS - FIXED_KEYS) / KEYS_EACH do
    local k = FIXED_KEYS + (i - 1) * KEYS_EACH
    results[i] = commit(KEYS[k + 1], KEYS[k + 2], KEYS[k + 3], KEYS[k + 4])
end
if notice ~= '' then
    redis.call('PUBLISH', channel, notice)
end
return results
