-- Notes which coaches are here, and offers them what waits: each question to one coach, each coach one question.
-- Returns {number of coaches here, for each: user name, name, role, status; then for each offer: hand-off, coach,
-- milliseconds left}.
--
-- KEYS[1] coaches: user name -> JSON {n = name, r = role, s = status, seen = moment in milliseconds,
--   turn = number of the last offer, 0 for none}
-- KEYS[2] offers: hand-off -> "<until> <coach>"
-- KEYS[3] what was passed or missed: "<hand-off> <coach>" by the moment from which it may be offered again
-- KEYS[4] the server that offers
-- ARGV[1] this server
-- ARGV[2] talks at once; ARGV[3] milliseconds an offer lasts; ARGV[4] until the same is offered again;
-- ARGV[5] that a coach counts as here
-- ARGV[6] number of coaches here, and for each: user name, name, role
-- then number of what waits, and for each: hand-off, role, "1" when it may not wait for its role
-- then, until the end: coach, number of talks

local coaches_key, offers_key, passed_key, leader_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local server, most = ARGV[1], tonumber(ARGV[2])
local lasts, again, here_for = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
-- Who did not come for so long begins anew, without a pause of yesterday.
local FORGET = 12 * 60 * 60 * 1000
-- An answer in the last moment is still on its way.
local GRACE = lasts / 20
local call = redis.call

local time = call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)

local at = 5
local function take()
    at = at + 1
    return ARGV[at]
end

local coaches = {}
local function read_coaches()
    local all = call('HGETALL', coaches_key)
    for i = 1, #all, 2 do
        local coach = cjson.decode(all[i + 1])
        if now - coach.seen > FORGET then
            call('HDEL', coaches_key, all[i])
        else
            coaches[all[i]] = coach
        end
    end
end

local function write(name)
    call('HSET', coaches_key, name, cjson.encode(coaches[name]))
end

local is_back = {}
local function note_here()
    for _ = 1, tonumber(take()) do
        local user, name, role = take(), take(), take()
        local coach = coaches[user] or {s = 'AVAILABLE', turn = 0, seen = 0}
        is_back[user] = now - coach.seen > here_for
        coach.n, coach.r, coach.seen = name, role, now
        coaches[user] = coach
        write(user)
    end
end

local function is_here(coach)
    return now - coach.seen <= here_for
end

local function is_free(coach)
    return is_here(coach) and coach.s == 'AVAILABLE'
end

local waiting, role_of, is_urgent = {}, {}, {}
local function read_waiting()
    for _ = 1, tonumber(take()) do
        local id, role = take(), take()
        waiting[#waiting + 1] = id
        role_of[id] = role
        is_urgent[id] = take() == '1'
    end
end

local talks = {}
local function read_talks()
    while at < #ARGV do
        local coach = take()
        talks[coach] = tonumber(take())
    end
end

local offered, busy = {}, {}

-- What was taken, ran out or went with its coach is offered no more. Who just came back, or has talks enough by now, missed nothing.
local function end_offers()
    local all = call('HGETALL', offers_key)
    for i = 1, #all, 2 do
        local id = all[i]
        local till, user = string.match(all[i + 1], '^(%d+) (.*)$')
        local coach = coaches[user]
        local stands = role_of[id] and coach and is_free(coach) and not is_back[user] and (talks[user] or 0) < most
        if stands and tonumber(till) + GRACE > now then
            offered[id], busy[user] = true, true
        else
            call('HDEL', offers_key, id)
            if stands then
                coach.s = 'MISSED'
                write(user)
                call('ZADD', passed_key, now + again, id .. ' ' .. user)
            end
        end
    end
    call('ZREMRANGEBYSCORE', passed_key, '-inf', now)
end

local function comes_before(user, other)
    local mine, theirs = talks[user] or 0, talks[other] or 0
    if mine ~= theirs then
        return mine < theirs
    end
    local a, b = coaches[user].turn, coaches[other].turn
    return a < b or (a == b and user < other)
end

-- Who has the fewest talks; among equals, who was offered something longest ago.
local function best_of(id, role)
    local best = nil
    for user, coach in pairs(coaches) do
        local fits = coach.r ~= '' and (not role or coach.r == role)
        if fits and is_free(coach) and not busy[user] and (talks[user] or 0) < most
            and not call('ZSCORE', passed_key, id .. ' ' .. user) and (not best or comes_before(user, best)) then
            best = user
        end
    end
    return best
end

-- What is urgent is for a colleague of another role when nobody of its own can be asked.
local function best_for(id)
    return best_of(id, role_of[id]) or (is_urgent[id] and best_of(id, nil)) or nil
end

local function offer()
    local turn = 0
    for _, coach in pairs(coaches) do
        turn = math.max(turn, coach.turn)
    end
    for _, id in ipairs(waiting) do
        local user = not offered[id] and best_for(id)
        if user then
            offered[id], busy[user] = true, true
            turn = turn + 1
            coaches[user].turn = turn
            write(user)
            call('HSET', offers_key, id, string.format('%.0f ', now + lasts) .. user)
        end
    end
end

local function answer()
    local list = {}
    for user, coach in pairs(coaches) do
        if is_here(coach) then
            list[#list + 1] = {user, coach.n, coach.r, coach.s}
        end
    end
    local flat = {#list}
    for _, coach in ipairs(list) do
        for i = 1, 4 do
            flat[#flat + 1] = coach[i]
        end
    end
    local all = call('HGETALL', offers_key)
    for i = 1, #all, 2 do
        local till, user = string.match(all[i + 1], '^(%d+) (.*)$')
        flat[#flat + 1] = all[i]
        flat[#flat + 1] = user
        flat[#flat + 1] = math.max(0, tonumber(till) - now)
    end
    return flat
end

read_coaches()
note_here()
read_waiting()
read_talks()
local leader = call('GET', leader_key)
if not leader or leader == server then
    call('SET', leader_key, server, 'PX', here_for)
    end_offers()
    offer()
end
return answer()
