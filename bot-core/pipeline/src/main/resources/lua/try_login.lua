-- Asks whether a user may try to log in. Who may is counted as wrong at once; a login that succeeds deletes the key.
-- Returns 0, or the milliseconds to wait.
--
-- KEYS[1] tries: "<wrong ones in a row> <moment until which to wait>"
-- ARGV[1] moment in milliseconds
-- ARGV[2] wrong tries before the first wait
-- ARGV[3] first wait in milliseconds, which doubles with each wrong try more
-- ARGV[4] longest wait in milliseconds
-- ARGV[5] how long the tries are kept, in milliseconds

local tries = KEYS[1]
local at, most, first, longest = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local kept = ARGV[5]

local count, until_ = string.match(redis.call('GET', tries) or '0 0', '^(%d+) (%d+)$')
if at < tonumber(until_) then
    return tonumber(until_) - at
end
count = count + 1
local wait = 0
if count >= most then
    -- Beyond 2^30 any wait is the longest.
    wait = math.min(first * 2 ^ math.min(count - most, 30), longest)
end
redis.call('SET', tries, string.format('%d %d', count, at + wait), 'PX', kept)
return 0
