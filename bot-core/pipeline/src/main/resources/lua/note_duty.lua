-- Notes what a coach says of the own work.
-- Returns 1 when it was noted, 0 when there was nothing to pass.
--
-- KEYS[1] coaches: user name -> JSON, see divide_work.lua
-- KEYS[2] offers: hand-off -> "<until> <coach>"
-- KEYS[3] what was passed or missed
-- ARGV[1] coach
-- ARGV[2] "AVAILABLE", "PAUSED" or "PASS"
-- ARGV[3] for a pass: the hand-off; else empty
-- ARGV[4] milliseconds until the same is offered again

local coaches, offers, passed = KEYS[1], KEYS[2], KEYS[3]
local user, what, id, again = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local call = redis.call

local time = call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)

if what == 'PASS' then
    local offer = call('HGET', offers, id)
    if not offer or string.match(offer, '^%d+ (.*)$') ~= user then
        return 0
    end
    call('HDEL', offers, id)
    call('ZADD', passed, now + again, id .. ' ' .. user)
    return 1
end

-- Who has no console open is not here, but what was said counts when it opens.
local HOUR = 60 * 60 * 1000
local known = call('HGET', coaches, user)
local coach = known and cjson.decode(known) or {n = user, r = '', seen = now - HOUR, turn = 0}
coach.s = what
call('HSET', coaches, user, cjson.encode(coach))
return 1
