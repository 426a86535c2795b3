-- Adds an entry to the audit. What was added is never changed; it goes with its day.
-- Returns 1 when it was added, 0 when it was there.
--
-- KEYS[1] stream of the entry's day
-- ARGV[1] moment in milliseconds at which the day is old enough to go
-- ARGV[2] moment of the entry in milliseconds
-- ARGV[3] 1 when an earlier call may have added it, else 0
-- ARGV[4] and on: names and values of its fields

local stream, ends, at, again = KEYS[1], ARGV[1], tonumber(ARGV[2]), ARGV[3] == '1'
local call = redis.call
-- An attempt that got no answer was made at the entry's moment, give or take the clocks, or just now.
local AROUND, LAST = 60000, 100

local function is_same(fields)
    for i = 4, #ARGV do
        if fields[i - 3] ~= ARGV[i] then
            return false
        end
    end
    return true
end

local function is_in(entries)
    for _, entry in ipairs(entries) do
        if is_same(entry[2]) then
            return true
        end
    end
    return false
end

if again then
    local from, to = string.format('%.0f', math.max(0, at - AROUND)), string.format('%.0f', at + AROUND)
    if is_in(call('XRANGE', stream, from, to)) or is_in(call('XREVRANGE', stream, '+', '-', 'COUNT', LAST)) then
        return 0
    end
end
call('XADD', stream, '*', unpack(ARGV, 4))
if call('XLEN', stream) == 1 then
    call('PEXPIREAT', stream, ends)
end
return 1
