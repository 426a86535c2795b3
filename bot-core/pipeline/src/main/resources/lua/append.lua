-- Takes a batch of inputs into one shard's inbox: each counts once, in the order given.
-- Returns one number an input: above 0 = stored under this number; 0 = seen before; -1 = no such conversation;
-- -2 = the inbox is full.
--
-- KEYS[1] stream of waiting inputs; an entry's id is <number>-0
-- KEYS[2] counter: number of the last entry
-- KEYS[3] lease: <server>:<fence> of the shard's owner
-- KEYS[4...] for each input: hash of the input ids that its conversation has seen
-- ARGV[1] this server's id
-- ARGV[2] channel on which other servers are woken
-- ARGV[3] the shard's number, which is the message on that channel
-- ARGV[4] most entries that may wait in the stream
-- ARGV[5] milliseconds that a conversation is kept before its first turn
-- ARGV[6...] for each input four: "S" when it starts a conversation, else "I"; conversation; input id; input as JSON

local inbox, counter, lease = KEYS[1], KEYS[2], KEYS[3]
local server, channel, shard = ARGV[1], ARGV[2], ARGV[3]
local limit, keep = tonumber(ARGV[4]), ARGV[5]
local FIXED_KEYS, FIXED_ARGS, ARGS_EACH = 3, 5, 4
local call = redis.call

-- What becomes of an input: 0, -1 or -2, or 1 when it is to be stored.
local function judge(seen, kind, id)
    local exists = call('EXISTS', seen) == 1
    if kind == 'S' and exists then
        return 0
    elseif kind ~= 'S' and not exists then
        return -1
    elseif limit <= 0 then
        return exists and call('HEXISTS', seen, id) == 1 and 0 or -2
    elseif call('HSETNX', seen, id, 1) == 0 then
        return 0
    end
    if kind == 'S' then
        call('PEXPIRE', seen, keep)
    end
    limit = limit - 1
    return 1
end

limit = limit - call('XLEN', inbox)
local results, stored = {}, 0
for i = 1, #KEYS - FIXED_KEYS do
    local a = FIXED_ARGS + (i - 1) * ARGS_EACH
    results[i] = judge(KEYS[FIXED_KEYS + i], ARGV[a + 1], ARGV[a + 3])
    stored = stored + (results[i] == 1 and 1 or 0)
end
if stored == 0 then
    return results
end

local number = call('INCRBY', counter, stored) - stored
for i = 1, #results do
    if results[i] == 1 then
        local a = FIXED_ARGS + (i - 1) * ARGS_EACH
        number = number + 1
        call('XADD', inbox, number .. '-0', 'c', ARGV[a + 2], 'i', ARGV[a + 4])
        results[i] = number
    end
end
local owner = call('GET', lease)
if owner and string.sub(owner, 1, #server + 1) ~= server .. ':' then
    call('PUBLISH', channel, shard)
end
return results
